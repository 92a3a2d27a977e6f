#ifndef DSDL_FILE_REPLACEMENT_H
#define DSDL_FILE_REPLACEMENT_H

// What the libraries of Swift do not have of the systems' calls for putting one file in another one's place.

/// Gives one open file the extended attributes and access lists of another one, as far as the system lets us.
void dsdl_copy_attributes(int from, int to);

/// Swaps the names of two files in one step. 0 if that was done; -1, with `errno`, if it was not or cannot be done here.
int dsdl_exchange_files(const char *one, const char *other);

#endif
