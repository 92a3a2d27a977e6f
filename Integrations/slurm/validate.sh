#!/bin/bash
# Checks a DSDL dataset as an array of Slurm jobs: one part a job, and a report as that of one machine.
#
#   job=$(sbatch --parsable --array=1-64 Integrations/slurm/validate.sh /shared/train.yaml /shared/parts)
#   sbatch --dependency="afterany:$job" Integrations/slurm/merge.sh /shared/parts report.json
#
# The array has to begin at 1 and to have no gaps. Options of dsdl validate may follow: they are the same for all parts.
# Parts whose report is there are not checked again: after a failure, submit the same once more.
#SBATCH --job-name=dsdl
#SBATCH --cpus-per-task=1
#SBATCH --mem=256M
#SBATCH --requeue
set -euo pipefail

[ $# -ge 2 ] || { echo "usage: validate.sh DESCRIPTION FOLDER [OPTION…]" >&2; exit 64; }
description=$1 folder=$2
shift 2
report="$folder/part-$SLURM_ARRAY_TASK_ID.json"
[ ! -e "$report" ] || exit 0
mkdir -p "$folder"

# What could not be checked has a report, too, and is not to be taken for done.
scratch="$folder/.part-$SLURM_ARRAY_TASK_ID"
"${DSDL:-dsdl}" validate "$description" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --format json --output "$scratch" --quiet --fail-on never --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
mv "$scratch" "$report"
