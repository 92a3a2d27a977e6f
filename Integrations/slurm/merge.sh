#!/bin/bash
# Joins the parts that validate.sh has checked. If some are missing, it says which, and exits with 2.
#
#   merge.sh FOLDER REPORT [OPTION…]      options of dsdl merge, such as --format sarif
#SBATCH --job-name=dsdl-merge
#SBATCH --mem=1G
set -euo pipefail

[ $# -ge 2 ] || { echo "usage: merge.sh FOLDER REPORT [OPTION…]" >&2; exit 64; }
folder=$1 report=$2
shift 2
exec "${DSDL:-dsdl}" merge "$folder"/part-*.json --output "$report" "$@"
