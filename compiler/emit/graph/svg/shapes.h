#pragma once

#include <cstddef>

#include "emit/graph/graph.h"
#include "emit/graph/svg/canvas.h"

/// What is told by a shape, and by colour only besides.
namespace calm::emit::graph::svg {

/// A full circle, a half one, a hollow one: the first three roles of a tenant; a hollow square for every other; a dash
/// where it has none. 12 pixels wide around the point.
void drawRole(Canvas& canvas, Point middle, const Tenant& tenant);

/// A full square: written; a hollow diamond: derived. 10 pixels wide around the point.
void drawOrigin(Canvas& canvas, Point middle, const Object& object);

/// A whole line with a full head: push. A broken line with a hollow head, and a ring where it begins: pull. Dots with
/// an open head: nobody knows. It leads to the right.
void drawFlow(Canvas& canvas, Point from, std::size_t length, Flow flow);

/// A thin line from an object to what it refers to, with a dot at its end.
void drawLink(Canvas& canvas, Point from, Point to);

}  // namespace calm::emit::graph::svg
