#include "cli/commands.h"

#include <algorithm>
#include <array>

#include "cli/lsp.h"

namespace calm::cli {
namespace {

constexpr OptionGroups forCheck{
    .findings = true, .compiling = true, .searching = true, .fixing = true, .watching = true};
constexpr OptionGroups forBuild{.findings = true, .compiling = true, .writing = true, .watching = true};
constexpr OptionGroups forFormat{.searching = true, .formatting = true, .watching = true};
constexpr OptionGroups forDiff{.comparing = true};
constexpr OptionGroups forRunbook{.environments = true, .runbook = true};
constexpr OptionGroups forSecrets{.document = true, .environments = true};
constexpr OptionGroups forInject{.injecting = true};
constexpr OptionGroups forDoctor{.document = true};
constexpr OptionGroups forDiagnose{.environments = true};
constexpr OptionGroups forImport{.importing = true};
constexpr OptionGroups forDrift{.document = true, .environments = true, .drifting = true};
constexpr OptionGroups forExpand{.findings = true, .compiling = true};
constexpr OptionGroups forGraph{.environments = true, .drawing = true};
constexpr OptionGroups forLsp{.environments = true};
constexpr OptionGroups withAll{.all = true};
constexpr OptionGroups withManual{.manual = true};
constexpr OptionGroups none{};

constexpr std::array table = std::to_array<Command>({
    {"check", "[OPTION…] [PATH…]", "find what is wrong",
     R"(Reads every landscape that the paths begin and checks text, names, types and the rules of the products. A file
begins one landscape; a folder one for every *.calm file under it that no other file imports. Hidden folders, the
output folder, and what .gitignore, .calmignore and `exclude` of calm.yaml name are left out.

  calmc check                              the project of the working folder
  calmc check main.calm --keys=absent      where no service key may lie
  calmc check --format json=report.json    a report for a machine beside the text for you
  calmc check - --stdin-filename a/b.calm  what an editor has not saved yet
  calmc check --fix                        mend what has one certain way to be mended, and say what is left
  calmc check --diff --unsafe-fixes        what --fix --unsafe-fixes would write
  calmc check --watch                      again after each change, until Ctrl-C

A fix is safe where what the author meant is certain, and unsafe where it is a guess. `--fix` changes the files of the
landscapes, those that they import included; `calmc check - --fix` writes the mended text to standard output, and the
findings that are left to standard error.

Every environment that a landscape declares is checked, or the one that `--env` names.

`--print` shows a stage of the compiler in place of the findings.
)",
     forCheck, check},
    {"build", "[OPTION…] ROOT…", "check, then write the artefacts",
     R"(Compiles the landscape that the file ROOT begins and writes its artefacts into the output folder: all of them or,
where something is wrong, none. Files of an earlier build that nobody changed and that are no longer made are removed;
other files are left alone. The same files give the same bytes on every machine.

  calmc build main.calm -o out             write
  calmc build main.calm -o out --dry-run   only say what would be written
  calmc build main.calm -o out --check     in a pipeline: is what is committed still what the files say?
  calmc build main.calm --env prod         one of the environments that the landscape declares
  calmc build main.calm --env '*'          each of them, into out/dev/, out/prod/, …
  calmc build main.calm --target terraform,mta
  calmc build a.calm b/c.calm -o out -j4   several landscapes, into out/a/ and out/b/c/
  calmc build main.calm -o out --watch     again after each change, until Ctrl-C

Of several roots each is built as if it were alone: one that has errors leaves the others whole, and the highest exit
code counts. `--depfile` is for Make and Ninja, which then build again only what changed (examples/ninja): it lists
the files that were read and, as what is made from them, the manifest of each output folder, or the file of `--stamp`.

`--target` also makes, in deploy/TARGET/TENANT/, what a tool deploys; docs/targets.md says how:

  destination       one JSON object for each destination, of SAP's destination service; every build makes it
  cloud-alm-api     parameters for instances of SAP Cloud ALM API: for monitoring, and for the checks in checks/
  init-data         config.json for an instance of the destination service
  kubernetes        ServiceInstance of the SAP BTP service operator, and SubaccountDestination of Crossplane (not
                    confirmed: from which release on the provider knows it)
  mta               mta.yaml, and an extension for the secrets (not confirmed: that they reach the config)
  properties        Java properties, as SAP BTP cockpit imports them, without secrets
  s4-communication  EXPERIMENTAL: the requests to SAP_COM_0A48 of SAP S/4HANA Cloud that make communication system,
                    outbound user and arrangements (not confirmed: the members of the bodies; never carried out)
  terraform         a module for the provider SAP/btp

Secrets are placeholders or variables in all of them.

`--emit` makes only a part of what every build makes, for a pipeline that reads no more, or for speed:

  landscape      landscape.json, the whole compiled landscape
  destinations   destinations/TENANT/NAME.json
  checks         checks/checks.json and the Postman collections
  runbook        runbook/TENANT.md
  page           runbook/index.html
  graph          graph/landscape.svg and .mmd
  map            calm-map.json, which `calmc why` reads

What an earlier build wrote and this one does not make is removed, as always.
)",
     forBuild, build},
    {"fmt", "[OPTION…] [PATH… | -]", "put the text of the files into its one canonical form",
     R"(Rewrites *.calm files in the one form that everybody's files have, and changes nothing that they say: blanks, line
ends and separators only. Comments stay where they are. An item that can not be read, because it has a mistake of syntax,
stays as it is (exit 1), the others are formatted. A file that changed meanwhile is not touched. Folders are searched as
by `calmc check`.

  calmc fmt                                the project of the working folder
  calmc fmt --check                        in a pipeline: is everything formatted?
  calmc fmt --diff main.calm               what would change
  calmc fmt - --stdin-filename a/b.calm    a filter for an editor
)",
     forFormat, format},
    {"diff", "[OPTION…] OLD NEW", "what a change means: values that differ, steps to be carried out again",
     R"(Compares two landscapes by what they mean: which values of the artefacts differ, and which steps of the runbook
re-open, are new or gone, role by role. A step re-opens where something changed that a person enters or does in it. How a
file is written, the order of its keys, and whether an object is written or derived, are no difference. OLD and NEW are
each a landscape (the file that begins it, or the folder of its project) or the output folder of a build.

  calmc diff out main.calm                 what the next build changes
  calmc diff old/out new/out               two builds
  calmc diff out main.calm --format markdown   for the description of a pull request

Every environment is compared with that of the same name, or the one that `--env` names. Exit 1: something differs.
)",
     forDiff, diff},
    {"runbook", "[OPTION…] ROOT", "only the steps that a person carries out, as one document",
     R"(Prints the runbook of a landscape: the page that `calmc build` writes, the same steps as Markdown for a ticket, or as
JSON for a tool. Nothing else is made, and no folder is written.

  calmc runbook main.calm -o runbook.html
  calmc runbook main.calm --format md --tenant sales
  calmc runbook main.calm --format json --role administrator   schemas/runbook.schema.json

With `--role`, a step that waits for one of somebody else says so in a remark. A landscape that declares several
environments needs `--env`. Where it has errors they are shown as by `calmc check`, and no runbook.
)",
     forRunbook, runbook},
    {"secrets", "[OPTION…] ROOT", "what each secret feeds: fields, steps, artefacts",
     R"(Lists the secrets that a landscape names, each with the variable that `calmc inject --from env` reads, the fields that
hold it, the steps of the runbook in which somebody enters it, and the values of artefacts that it fills. No value of
a secret is known here, so none can be printed.

  calmc secrets main.calm
  calmc secrets main.calm --format json    schemas/secrets.schema.json

Every environment is listed, or the one that `--env` names.
)",
     forSecrets, secrets},
    {"inject", "--from WHERE FILE", "fill the placeholders of an artefact, to standard output",
     R"(Prints FILE, an artefact of a build, with the value of the secret in the place of every `${secret:NAME}`, escaped as
the format of the file needs it. All of them are filled or, where one is missing, nothing is printed (exit 2). No file is
written, and no value is part of a message.

  --from env           the variable CALM_SECRET_ and the name in capitals, every other character as `_`:
                       CALM_SECRET_C4C_IEM gives `c4c/iem`
  --from dir:PATH      the file PATH/NAME, without the line end at its end; links are followed
  --from json:PATH     the member NAME of the JSON object in that file

  calmc inject out/destinations/entitlements/CALM_BPMON.json --from dir:/run/secrets | curl --data-binary @- …

The ending of FILE says its format: .json, .tf.json, .yaml, .yml, .mtaext, .mtaext.example, .properties.
)",
     forInject, inject},
    {"doctor", "[OPTION…] KEY.json", "an offline check of a service key of SAP Cloud ALM",
     R"(Looks for what Landscape Management and the token service would refuse: the text of the file, missing and misspelt
members, addresses with too little or too much behind them, a client id that lost its end, credential types, and
certificates (x509). Each finding says what to do and where SAP says so. No value of the key is printed.

  calmc doctor keys/alm.json
  calmc doctor keys/alm.json --format json   schemas/doctor.schema.json

Exit 1: something was found with which the key can not work.
)",
     forDoctor, doctor},
    {"diagnose", "[OPTION…] TEXT [ROOT]", "an error text of SAP's systems: what causes it, and the fields to look at",
     R"(Looks the text up in what is known of SAP's error messages; part of a message is enough, and quotes, case and names of
hosts in it do not matter. Given a landscape, it checks it for each cause and shows the fields that are involved, each
with its value and the line that wrote it or the rule that derived it. A secret is shown by its name.

  calmc diagnose "Error when setting oauth token"
  calmc diagnose "HTTP/1.1 401 Unauthorized" main.calm

Exit 1: the text is not known (those that are near are printed), or the landscape holds a cause.
)",
     forDiagnose, diagnose},
    {"import", "[OPTION…] FILE…", "existing destinations to Calm text, on standard output",
     R"(Reads destinations as SAP BTP exports them and prints them as Calm text, in canonical form, in one tenant: JSON of one
destination or of many, answers of the REST API and of the btp CLI, `init_data` of a service instance, and files of Java
properties. Every secret becomes a name, whether the export holds it or not; no value of one is printed.

  calmc import export.json > subaccount.calm
  calmc import CALM_BPMON.properties --tenant entitlements

Standard error says the names of the secrets, what could not be carried, and what a check finds in the text. Exit 1:
something was left out, or has to be completed.
)",
     forImport, importExports},
    {"drift", "[OPTION…] ROOT --live FILE…", "how the destinations that are live differ from the landscape",
     R"(Compares the destinations that a landscape compiles to with exports of those that are live, in any form that
`calmc import` reads. A destination is

  same         what is compiled
  drifted      otherwise: the properties that differ are listed, compiled -> live
  unknowable   as far as can be seen the same; a secret is in no export
  missing      compiled and not live
  extra        live and not compiled

  calmc drift main.calm --live export.json
  calmc drift main.calm --live a.properties --live b.properties --tenant entitlements

What could be a secret is shown as dots. Exit 1: something drifted or is missing; extra destinations alone are none of a
landscape's business.
)",
     forDrift, drift},
    {"expand", "[OPTION…] ROOT", "one environment of a landscape as one file, derived objects written out",
     R"(Prints the landscape that the file ROOT begins as one Calm file: imports, loops, conditions, params and lets
resolved, written fields as they are written, and every object and field that is derived, with its rule and page as a
comment. Building that text gives the same artefacts, so a team can begin with what it wants and own the details later.

  calmc expand main.calm                   to standard output
  calmc expand main.calm --env prod        one of the environments that the landscape declares

The text belongs into the folder of ROOT: paths of key files are told from there. Where the landscape has errors these
are shown as by `calmc check`, and no text; warnings and notes go to standard error.
)",
     forExpand, expand},
    {"graph", "[OPTION…] ROOT", "the picture of the landscape: who sends what to whom",
     R"(Draws the tenants of a landscape, what is inside of them, and how their data flow to the tenants that monitor them. A
whole line says push (the product sends), a broken one pull (it is asked); shapes tell the role of a tenant, and whether
an object is written or derived. Where there are too many tenants to show what is inside of them, or each of them, the
picture says so.

  calmc graph main.calm -o landscape.svg               for a browser, light and dark
  calmc graph main.calm --format mermaid               for Markdown: a block ```mermaid
  calmc graph main.calm --format dot | dot -Tpdf       every tenant and object, for Graphviz
  calmc graph main.calm --format json                  schemas/graph.schema.json
  calmc graph main.calm --focus sales                  this tenant, and those that it sends to

A landscape with several environments needs `--env`. `calmc build` writes graph/landscape.svg and graph/landscape.mmd.
)",
     forGraph, graph},
    {"explain", "CODE | --all", "what a code or a rule means, and the way out",
     R"(Explains the code of a finding (CALM2001) or a rule of a product (S4-36): what it says, why, an example that breaks
it, one that does not, the way out, and for rules the page of SAP's guide.
)",
     withAll, explain},
    {"products", "[PRODUCT]", "the products that Calm knows, or one of them",
     R"(Without a word lists the products with their names and use cases. With the id of a product: its page in SAP's
guide, its use cases, the kinds of blocks and fields of its tenants, and what is derived.
)",
     none, products},
    {"rules", "", "the rules of the products, each with its place in SAP's guide",
     R"(Lists the rules of all products: id, sentence, and page, section and step of the guide.
`calmc explain RULE` says more of one.
)",
     none, rules},
    {"why", "FILE#/POINTER", "where a value of an artefact comes from",
     R"(Names the place in your files that says the value, or the rule that derived it with its page in SAP's guide, and
what it was derived from. FILE is an artefact of a build, POINTER a JSON pointer into it; in YAML and properties, too.
Of a file without structure it is a line: `#L3`.

  calmc why out/destinations/entitlements/CALM_BPMON.json#/URL
)",
     none, why},
    {"verify", "DIR", "compare the artefacts in a folder with their manifest",
     R"(Says which files of a build are missing or changed (exit 1), and which are not from it.
)",
     none, verify},
    {"init", "[DIR]", "a first project",
     R"(Writes a landscape to begin with, calm.yaml, .gitignore, a README, and examples of a pre-commit configuration and of
pipelines for GitHub and GitLab. What is made checks clean and builds. A file that is there already is kept as it is;
where main.calm or calm.yaml is there, or a file can not be written, nothing is written at all (exit 2).

  calmc init                               in the working folder
  calmc init landscape && cd landscape && calmc check
)",
     none, init},
    {"lsp", "[OPTION…]", "the server for editors, on standard input and output",
     R"(Speaks the Language Server Protocol (3.17) with an editor: what `calmc check` finds, while you type, and the fixes for
it; formatting, what a field is and where its value comes from, names and their uses, renaming. What is open in the
editor counts in the place of the file on the disk. docs/editors/ says how Vim, Emacs and VS Code are set up.

  calmc lsp
  calmc lsp --env prod                     one of the environments

Exit 1: the editor left without `shutdown` and `exit`.
)",
     forLsp, lsp},
    {"version", "", "name, version and the packs",
     R"(Prints the version and, for every product pack, how many pages of SAP's guide its rules cite.
)",
     none, version},
    {"completions", "bash | zsh | fish", "completion of words in a shell, as a script",
     R"(Prints a script that teaches a shell the commands, the options of each and their values.

  source <(calmc completions bash)
  calmc completions zsh > ~/.zfunc/_calmc
  calmc completions fish > ~/.config/fish/completions/calmc.fish
)",
     none, completions},
    {"help", "[COMMAND]", "this list, or more of one command",
     R"(`--man` prints the manual page: all that the help says, of every command.

  calmc help --man | man -l -
)",
     withManual, help},
});

}  // namespace

std::span<const Command> commands() { return table; }

const Command* findCommand(std::string_view name) {
  const auto at = std::ranges::find(table, name, &Command::name);
  return at == table.end() ? nullptr : &*at;
}

}  // namespace calm::cli
