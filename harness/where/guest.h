/*
 * guest.h - the driver as /init of a virtual machine.
 */
#ifndef GUEST_H
#define GUEST_H

#include <stdbool.h>
#include <stdio.h>

/* Timeouts are that much longer in a guest: software emulation is slower than the processor. */
enum { GUEST_SLOWNESS = 10 };

/*
 * Is this process /init of the initramfs that vm/make-initramfs and vm.c lay down?  Process 1
 * of a container is not, whatever lies there: it is an ordinary program.
 */
bool guest_is_init(void);

/*
 * Mounts what the cases need and reads the arguments of the driver from /args, a line
 * each.  *wire is the port to the host.  What goes wrong is said on the console and ends
 * the machine.
 */
void guest_begin(int *argc, char ***argv, FILE **wire);

/* Powers the machine off. */
void guest_end(void) __attribute__((noreturn));

#endif
