/*
 * inside.h - is this process the first of a virtual machine of the suite?
 */
#ifndef INSIDE_H
#define INSIDE_H

#include <stdbool.h>

/*
 * Is it /init of the initramfs that vm/make-initramfs and vm.c lay down?  Process 1 of a
 * container is not, whatever lies there: it is an ordinary program.
 */
bool inside_machine(void);

#endif
