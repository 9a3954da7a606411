# A destination that the subaccount has already is taken over before the first apply:
# terraform import ADDRESS SUBACCOUNT_ID,NAME
# terraform import btp_subaccount_destination_generic.PUSH_EVENTS "$TF_VAR_subaccount_id,PUSH_EVENTS"
# terraform import btp_subaccount_destination_generic.backend "$TF_VAR_subaccount_id,backend"
