// A landscape for conversations with editors: a typo behind characters of two and four bytes, and a line that is not in its
// canonical form.
'use strict';

const written = `tenant alm : cloud-alm { title = "Ä😀", regoin = eu10 }

tenant s : cloud-for-customer {
  url = "https://my123456.crm.ondemand.com"
  monitored-by = alm

  use-case real-user-monitoring { user = "CALM_RUM", password = secret("c4c/rum") }
}
`;

const typo = {
  written,
  /** After the first fix that is offered. */
  fixed: written.replace('regoin', 'region'),
  /** A text of it after the first tenant was called `hub`. */
  renamed: (text) => text.replace('tenant alm', 'tenant hub').replace('= alm', '= hub'),
};

module.exports = { typo };
