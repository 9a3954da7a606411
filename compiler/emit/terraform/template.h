#pragma once

#include <string>
#include <string_view>

namespace calm::emit::terraform {

/// The text as a template of Terraform that stands for it: every text of a `.tf.json` file is a template.
std::string templateOf(std::string_view text);

}  // namespace calm::emit::terraform
