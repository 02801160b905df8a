/** Exit statuses beside those of a report (`exitCodeOf`). */
export const exitUsage = 2;
export const exitInterrupted = 130;
