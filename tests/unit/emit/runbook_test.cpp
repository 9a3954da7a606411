#include <catch2/catch.hpp>
#include <string>

#include "emit/runbook/markdown.h"
#include "plan_for_emit_test.h"

using namespace calm::emit;
using namespace calm::emit::test;
using namespace calm::emit::runbook;

namespace {

using Append = void (*)(std::string&, std::string_view);

std::string written(Append append, std::string_view text) {
  std::string page;
  append(page, text);
  return page;
}

}  // namespace

TEST_CASE("a tenant with steps has a runbook, to the letter") {
  const AcmePlan acme;
  CHECK(bytesOf(acme.emitted(), "runbook/sales.md") == R"(# Runbook: sales

The sales organisation's CRM.

| This tenant | |
|---|---|
| Name in the landscape | `sales` |
| Product | SAP CRM |
| Environment | `prod` |
| Title | `ACME Sales` |
| SAP Cloud ALM tenant | `alm` |

It is set up for:

- Integration and Exception Monitoring (is switched on by hand)

Carry out the steps from the first to the last. Each says who does it, in which system, the way through the screens, what to enter and what to see when it worked. Enter a value in `this type` exactly as it stands. A secret is never printed: its name stands here, and the section [Secrets](#secrets) says where it comes from.

## Progress

- [ ] [1. Create the communication system](#step-1): administrator
- [ ] [2. Create the endpoint](#step-2): SAP Cloud ALM administrator

## Part 1: administrator, in SAP CRM

### <a id="step-1"></a>1. Create the communication system

Go to **Administrator** › **General Settings**.

1. Choose *New*.
2. Enter the values.

| Field | Value | Remark |
|---|---|---|
| Host Name | `eu10.alm.cloud.sap` | a *host* |

- [ ] The system is active.

* From page `sap-crm-1`, section *Create*, step 3 ([CRM-06](#CRM-06))
* Asked for in `main.calm`, line 4

## Part 2: SAP Cloud ALM administrator, in SAP CRM

### <a id="step-2"></a>2. Create the endpoint

After [step 1](#step-1).

Go to **Administrator** › **General Settings**.

1. Choose *New*.
2. Enter the values.

| Field | Value | Remark |
|---|---|---|
| Password | the [secret](#secrets) `c4c/iem` |  |

- [ ] The system is active.

> Takes five minutes.

* From page `sap-crm-1`, section *Create*, step 3 ([CRM-06](#CRM-06))
* Asked for in `main.calm`, line 4
* To undo it: Delete it.

## Secrets

No secret stands in this runbook or in a file beside it. On a screen, enter the secret that your team keeps under the name below. In a file that a tool applies, the placeholder `${secret:NAME}` stands in its place and is filled when the file is deployed.

| Secret | Needed in |
|---|---|
| `c4c/iem` | [step 2](#step-2) |

## Rules

What SAP's setup guide demands, in our words. The steps name the rules that they carry out.

| Rule | Says |
|---|---|
| <a id="CRM-06"></a>CRM-06 | the host is the host of *SAP Cloud ALM* |
)");
}

TEST_CASE("a step that a tool applies names its file and still says how it is done by hand") {
  const AcmePlan acme;
  const std::string page = bytesOf(acme.emitted(), "runbook/rights.md");
  CHECK(page.find("[`destinations/rights/CALM_BPMON.json`](../destinations/rights/CALM_BPMON.json)") != page.npos);
  CHECK(page.find("| Client ID | `sb-1!b2\\|calm!b3` |") != page.npos);
  CHECK(page.find("```text\nsb-1!b2|calm!b3\n```\n") != page.npos);
}

TEST_CASE("a tenant without steps has no runbook") {
  AcmePlan acme;
  acme.plan.steps.clear();
  for (const OutputFile& file : acme.emitted()) CHECK_FALSE(file.path.ends_with(".md"));
}

TEST_CASE("a text of a user stays text") {
  CHECK(written(appendPlain, "a | b\nc") == "a \\| b c");
  CHECK(written(appendPlain, "<b>x</b> & &amp; [y](z)") == "\\<b\\>x\\</b\\> & \\&amp; \\[y\\](z)");
  CHECK(written(appendPlain, "*x* _y_ `z` CALM_BPMON a_") == "\\*x\\* \\_y\\_ \\`z\\` CALM_BPMON a\\_");
  CHECK(written(appendPlain, "see https://evil.example or a@b.example") ==
        "see `https://evil.example` or `a@b.example`");
  CHECK(written(appendPlain, "# x") == "\\# x");
  CHECK(written(appendPlain, "- x") == "\\- x");
  CHECK(written(appendPlain, "12. x") == "12\\. x");
  CHECK(written(appendPlain, "$x$ ~y~") == "\\$x\\$ \\~y\\~");
  CHECK(written(appendPlain, " \t ") == "");
}

TEST_CASE("a text of a pack may mark labels and code, and nothing else") {
  CHECK(written(appendProse, "Choose *New | x*, then `a|b`.") == "Choose *New \\| x*, then `a\\|b`.");
  CHECK(written(appendProse, "2 * 3 ** <x> `") == "2 \\* 3 \\*\\* \\<x\\> \\`");
  CHECK(written(appendProse, "*All*of `it`") == "*All*of `it`");
}

TEST_CASE("an exact value is code, whatever it holds") {
  CHECK(written(appendCellCode, "sb-1!b2|calm!b3") == "`sb-1!b2\\|calm!b3`");
  CHECK(written(appendCode, "sb-1!b2|calm!b3") == "`sb-1!b2|calm!b3`");
  CHECK(written(appendCellCode, "a\\|b") == "<code>a&#92;&#124;b</code>");
  CHECK(written(appendCellCode, "a`b") == "<code>a&#96;b</code>");
  CHECK(written(appendCellCode, " a") == "<code>&#32;a</code>");
  CHECK(written(appendCode, "a\nb") == "<code>a&#10;b</code>");
  CHECK(written(appendBlock, "```") == "````text\n```\n````\n");
}
