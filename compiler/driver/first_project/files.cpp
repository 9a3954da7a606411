#include <array>

#include "driver/first_project/first_project.h"

namespace calm::driver::first_project {
namespace {

constexpr std::string_view mainCalm =
    R"(// The landscape: which tenants there are, and what SAP Cloud ALM is to show of them.
// `calmc products` lists the products, `calmc products cloud-for-customer` what one of them takes.

/// The tenant that watches over everything else.
tenant alm : cloud-alm {
  title  = "SAP Cloud ALM"
  region = eu10
}

/// The CRM of the sales organisation. Put your own address here.
tenant sales : cloud-for-customer {
  title        = "Sales"
  url          = "https://my123456.crm.ondemand.com"
  monitored-by = alm

  // A secret is only named here. `calmc secrets main.calm` says where each is entered.
  use-case real-user-monitoring        { user = "CALM_RUM", password = secret("sales/rum") }
  use-case business-process-monitoring { user = "CALM_BPM", password = secret("sales/bpm") }
}
)";

constexpr std::string_view gitignore = R"(# What calmc build writes.
/out/
# What a pipeline reports.
/calm.json
# Service keys hold a client secret.
/keys/
)";

constexpr std::string_view readme = R"(# SAP Cloud ALM: our landscape

`main.calm` says which tenants SAP Cloud ALM monitors and for what. calmc checks it against the rules of SAP's setup guide and
writes the destinations, the landscape and a runbook with every value that a person enters.

```
calmc check                          find what is wrong
calmc fmt                            put the files into their canonical form
calmc build main.calm                write everything to out/
calmc runbook main.calm -o runbook.html
calmc diff out main.calm             what a change means, before the next build
```

Begin with the addresses in `main.calm`, then open `out/runbook/index.html`. `calmc explain CODE` says more of a finding.

| file | |
|---|---|
| `main.calm` | the landscape |
| `calm.yaml` | makes this folder a project; where builds write |
| `.pre-commit-config.yaml` | checks before each commit: `pre-commit install` |
| `.github/workflows/calm.yml` | the pipeline of GitHub; remove it if you do not use it |
| `.gitlab-ci.yml` | the pipeline of GitLab; remove it if you do not use it |

No secret and no service key belongs into this folder's history: secrets are named in `main.calm`, and keys lie in `keys/`, which
git ignores.
)";

constexpr std::string_view preCommit = R"(# pre-commit install; calmc has to be in the PATH.
repos:
  - repo: local
    hooks:
      - id: calmc-fmt
        name: calmc fmt
        entry: calmc fmt
        language: system
        files: '\.calm$'
      - id: calmc-check
        name: calmc check
        entry: calmc check --keys=absent
        language: system
        files: '(\.calm|(^|/)calm\.yaml)$'
        pass_filenames: false
)";

constexpr std::string_view github =
    R"(# calmc has to be in the PATH of the runner: in its image, or by a step before these.
name: calm
on: [push, pull_request]
permissions:
  contents: read
jobs:
  calm:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Check
        run: calmc check --keys=absent --format github
      - name: Is everything formatted?
        run: calmc fmt --check
      - name: Build
        run: calmc build main.calm -o out
      - uses: actions/upload-artifact@v4
        with:
          name: calm
          path: out
)";

constexpr std::string_view gitlab =
    R"(# calmc has to be in the PATH of the runner: in its image, or installed by before_script.
calm:
  script:
    - calmc check --keys=absent --format human --format gitlab=calm.json
    - calmc fmt --check
    - calmc build main.calm -o out
  artifacts:
    when: always
    reports:
      codequality: calm.json
    paths:
      - out/
)";

constexpr std::string_view calmYaml =
    R"(# The root of the project: nothing outside this folder is read, and paths in artefacts begin here.
out: out
)";

constexpr std::array all = std::to_array<File>({
    {".gitignore", gitignore},
    {"README.md", readme},
    {".pre-commit-config.yaml", preCommit},
    {".github/workflows/calm.yml", github},
    {".gitlab-ci.yml", gitlab},
    {"main.calm", mainCalm, IfThere::Refuse},
    {"calm.yaml", calmYaml, IfThere::Refuse},
});

}  // namespace

std::span<const File> files() { return all; }

}  // namespace calm::driver::first_project
