#ifndef DSDL_STACK_ROOM_H
#define DSDL_STACK_ROOM_H

#include <stddef.h>

/// How many bytes the stack of the calling thread has left.
size_t dsdl_stack_left(void);

#endif
