#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// The conditions of a pack that span fields or objects.
void packChecks(Analysis& analysis, ObjectId tenant);

/// What the policies of the house ask of the tenant and the objects in it.
void policyChecks(Analysis& analysis, ObjectId tenant);

/// One note for everything that serves only use cases that the tenant does not want (CALM2021).
void notWanted(Analysis& analysis, ObjectId tenant);

/// Takes back what was found inside blocks that are not checked: a second one for one purpose, one of a kind that the
/// set-up refuses, one whose key is missing or did not resolve.
void takeBackUnchecked(Analysis& analysis);

/// A value that has another finding is not said to look like a credential (CALM4003).
void takeBackCredentials(Analysis& analysis);

/// Fields of a use case that no template of the product takes from it (CALM2004).
void useCaseFields(Analysis& analysis, ObjectId tenant);

/// Keys of a map that repeat what a field or the name of the block says (CALM2011).
void propertyKeys(Analysis& analysis, ObjectId object);

/// Destinations that are free: held against the schema only.
void freeObjects(Analysis& analysis, ObjectId tenant);

/// Service keys written as blocks.
void serviceKeys(Analysis& analysis, ObjectId tenant);

/// Names of objects that hide params, lets, tenants or imports (CALM2019).
void shadowing(Analysis& analysis, ObjectId tenant);

/// Names of loops that hide names around them (CALM2019), each loop once.
void shadowingOfLoops(Analysis& analysis);

/// A name that is missing is said once, where it is first read.
void sayMissingOnce(Analysis& analysis);

/// Assertions of the files (CALM2016).
void assertions(Analysis& analysis);

/// Params, lets and import names that nothing uses (CALM2013), params without a value (CALM2015).
void unusedNames(Analysis& analysis);

}  // namespace calm::semantics
