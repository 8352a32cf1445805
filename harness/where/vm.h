/*
 * vm.h - boots a kernel in a virtual machine and reads what its guest driver says.
 *
 * A bzImage runs under QEMU, a User-mode Linux as the program that it is.  The machine has
 * no disk and no network: an initramfs holds everything, the console and the results each
 * have a serial port.
 */
#ifndef VM_H
#define VM_H

#include "base/text.h"
#include "where/image.h"

#include <stdbool.h>

struct vm_request {
	const char *kernel;	/* path of the image, or of the kernel unpacked from it */
	enum image_kind kind;	/* of the image */
	const char *initramfs;	/* path of the archive that all runs share */
	const char *scratch;	/* an existing directory for the run's own files */
	struct lines arguments; /* of the driver in the guest */
	struct lines qemu;	/* words added to QEMU's command line */
	const char *memory;	/* as QEMU's -m takes it */
	const char *append;	/* words for the kernel's command line, or NULL */
};

/* Longer lines are handed out in pieces of at least so many bytes, or of less at the end. */
enum { VM_LINE_LIMIT = 64 << 10 };

enum vm_state {
	VM_LINE,	/* a line has come */
	VM_SILENT,	/* nothing came in time */
	VM_GONE,	/* a machine has ended and everything was read */
	VM_INTERRUPTED, /* one of the signals, which stays pending */
};

/*
 * Starts the machine.  A missing QEMU or an initramfs that is cut off ends the run.  From here to
 * vm_stop() SIGINT, SIGTERM, SIGHUP and SIGPIPE (nobody reads the results) are blocked and
 * waited for.
 */
struct vm *vm_start(const struct vm_request *request);

/*
 * Waits at most seconds, awake ones (clock.h), for a line of any of the machines, count of them;
 * *which is the one that said it or is gone, and is given to be the last that had a turn.  *line is
 * valid until the next call.
 */
enum vm_state vm_read(struct vm *const *machines, size_t count, double seconds, size_t *which,
		      char **line);

/* A command that a person can type to start the same machine with its console to be seen. */
const char *vm_command(const struct vm *vm);

/* The last lines of the console, at most count, for the caller to free. */
char *vm_console(struct vm *vm, int count);

/* The first line of the console after which no kernel runs on (a panic, an oops), or NULL. */
const char *vm_death(struct vm *vm);

/* The first that complains of anything ("WARNING:", "BUG:"), after which one may, or NULL. */
const char *vm_complaint(struct vm *vm);

enum vm_fault {
	VM_SOUND,  /* it ended as a machine does that its kernel switches off */
	VM_KILLED, /* its process was killed from outside, or QEMU itself died by a signal */
	VM_FAILED, /* QEMU ended with an error: it did not like its command line */
};

/* Was it the fault of the machine, and not of its kernel, that it is VM_GONE?  In words, owned. */
enum vm_fault vm_fault(struct vm *vm, char **what);

/* Ends the machine if it still runs. */
void vm_stop(struct vm *vm);

#endif
