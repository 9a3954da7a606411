#include "emit/page/document.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "emit/manifest/sha256.h"
#include "emit/page/assets.h"

namespace calm::emit::page {
namespace {

constexpr std::string_view frame =
    R"html(<div class="overall"><progress id="bar" aria-label="All steps done"></progress><output id="total"></output></div>
<div class="tools">
<button id="export" type="button">Export evidence</button>
<button id="import" type="button">Import evidence</button>
<button id="print" type="button">Print</button>
<button id="theme" type="button">Theme</button>
<button id="keys" type="button" aria-label="Keyboard">?</button>
</div>
</header>
<p class="notice" id="lost" role="alert" hidden>This browser keeps no ticks for this page: they are gone when it is closed. Export the evidence before you leave.</p>
<noscript><p class="notice">This page needs scripts. The same steps stand beside it as Markdown, one file for each tenant.</p></noscript>
<div class="frame">
<nav class="side" aria-label="Steps">
<label for="search">Search in all steps</label><input id="search" type="search" autocomplete="off" spellcheck="false">
<label for="role">Role</label><select id="role"><option value="">every role</option></select>
<label for="state">State</label><select id="state"><option value="">open and done</option><option value="open">open</option><option value="done">done</option></select>
<label for="by">Your name, for the evidence</label><input id="by" type="text" autocomplete="name">
<input id="file" type="file" accept="application/json,.json" aria-label="A file of evidence" hidden>
<p class="small" id="said" role="status"></p>
<h2>Tenants</h2>
<ul id="tenants"></ul>
</nav>
<main id="main" tabindex="-1"></main>
</div>
<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keyboard</h2>
<p><kbd>j</kbd> next step, <kbd>k</kbd> the one before, <kbd>x</kbd> tick it, <kbd>o</kbd> its details, <kbd>/</kbd> search, <kbd>?</kbd> this help. <kbd>Tab</kbd> and <kbd>Space</kbd> reach everything as well.</p>
<button id="close" type="button">Close</button>
</dialog>
)html";

/// RFC 4648, section 4.
std::string base64(const manifest::Digest& digest) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < digest.size(); at += 3) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i) bits = bits << 8 | (at + i < digest.size() ? digest[at + i] : 0u);
    for (std::size_t i = 0; i < 4; ++i) {
      text += at + i <= digest.size() ? alphabet[bits >> (18 - 6 * i) & 0x3F] : '=';
    }
  }
  return text;
}

/// As a Content-Security-Policy names the only inline text that may take effect.
std::string hashOf(std::string_view text) { return " 'sha256-" + base64(manifest::sha256(text)) + "'"; }

void appendEscaped(std::string& page, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      page += "&amp;";
    else if (c == '<')
      page += "&lt;";
    else if (c == '>')
      page += "&gt;";
    else
      page += c;
  }
}

}  // namespace

void appendHead(std::string& page, std::string_view environment) {
  page += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action "
      "'none'; ";
  page += "script-src" + hashOf(script()) + "; style-src" + hashOf(styleSheet());
  page += "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Runbook";
  if (!environment.empty()) page += ": ";
  appendEscaped(page, environment);
  page += "</title>\n<style>";
  page += styleSheet();
  page +=
      "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the steps</a>\n<header "
      "class=\"top\">\n<h1>Runbook</h1>\n";
  if (!environment.empty()) {
    page += "<span class=\"chip\">Environment ";
    appendEscaped(page, environment);
    page += "</span>\n";
  }
  page += frame;
}

}  // namespace calm::emit::page
