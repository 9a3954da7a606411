#!/bin/sh
# Checks a project and says whether its artefacts are those of its files: check.sh [ROOT [OUT]]
set -u

root=${1:-main.calm}
out=${2:-out}
reports=${CALM_REPORTS:-.}

status=0
worse() {
  if [ "$1" -gt "$status" ]; then status=$1; fi
}

calmc fmt --check
worse $?
calmc check --format human --format "sarif=$reports/calm.sarif" -- "$root"
worse $?
if [ "$status" -eq 0 ]; then
  calmc build --check -o "$out" -- "$root"
  worse $?
fi
exit "$status"
