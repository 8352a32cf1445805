/*
 * vm.h - boots a kernel in a virtual machine and reads what its guest driver says.
 *
 * A bzImage runs under QEMU, a User-mode Linux as the program that it is.  The machine has
 * no disk and no network: an initramfs holds everything, the console and the results each
 * have a serial port.
 */
#ifndef VM_H
#define VM_H

#include "text.h"

#include <stdbool.h>

struct vm_request {
	const char *kernel;	/* path of the image */
	const char *initramfs;	/* path of the archive that all runs share */
	const char *scratch;	/* an existing directory for the run's own files */
	struct lines arguments; /* of the driver in the guest */
	struct lines qemu;	/* words added to QEMU's command line */
	const char *memory;	/* as QEMU's -m takes it */
	const char *append;	/* words for the kernel's command line, or NULL */
};

enum vm_state {
	VM_LINE,	/* a line has come */
	VM_SILENT,	/* nothing came in time */
	VM_GONE,	/* a machine has ended and everything was read */
	VM_INTERRUPTED, /* one of the signals, which stays pending */
};

/*
 * Starts the machine.  An image that is none or a missing QEMU ends the run.  From here to
 * vm_stop() SIGINT, SIGTERM, SIGHUP and SIGPIPE (nobody reads the results) are blocked and
 * waited for.
 */
struct vm *vm_start(const struct vm_request *request);

/*
 * Waits at most seconds for a line of any of the machines, count of them; *which is the one
 * that said it or is gone, and is given to be the last that had a turn.  *line is valid until
 * the next call.
 */
enum vm_state vm_read(struct vm *const *machines, size_t count, double seconds, size_t *which,
		      char **line);

/* The command that was started, as a person would type it. */
const char *vm_command(const struct vm *vm);

/* The last lines of the console, at most count, for the caller to free. */
char *vm_console(const struct vm *vm, int count);

/* The first line of the console that holds one of "Kernel panic", "Oops", "BUG:", or NULL. */
char *vm_console_complaint(const struct vm *vm);

/* Ends the machine if it still runs. */
void vm_stop(struct vm *vm);

/* The path that a user's word for a kernel means: itself or a fetched one.  Never NULL. */
char *vm_find_kernel(const char *word);

#endif
