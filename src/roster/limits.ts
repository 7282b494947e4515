/** How large a roster file may be: far above the largest agency, far below what would stop the app. */

export const largestFileMegabytes = 10;
export const largestFile = largestFileMegabytes * 1024 * 1024;
/** People, not lines: blank lines are free. */
export const mostRows = 20_000;
export const mostColumns = 100;
/** An .xlsx file is compressed; this is what all its parts may hold once unpacked, measured and not as declared. */
export const largestUnpacked = 48 * 1024 * 1024;
