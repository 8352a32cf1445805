/*
 * vm.h - boots a kernel in a virtual machine.
 *
 * A bzImage is booted by a script (booter.h), a User-mode Linux is a program itself.  The machine
 * has no disk and no network: an initramfs holds everything, the console and the results each have
 * a serial port.
 */
#ifndef VM_H
#define VM_H

#include "base/text.h"
#include "where/booter.h"
#include "where/image.h"
#include "where/link.h"

struct vm_request {
	const struct booter *booter;
	const char *kernel;	/* path of the image, or of the kernel unpacked from it */
	enum image_kind kind;	/* of the image */
	const char *initramfs;	/* path of the archive that all runs share */
	const char *scratch;	/* an existing directory for the run's own files */
	struct lines arguments; /* of the driver in the guest */
	struct lines qemu;	/* words added to the machine's command line */
	int memory;		/* in MiB */
	const char *append;	/* words for the kernel's command line, or NULL */
};

/*
 * Starts the machine (link.h).  An initramfs that is cut off ends the run.
 */
struct link *vm_start(const struct vm_request *request);

#endif
