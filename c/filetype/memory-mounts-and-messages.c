/* filetype/memory-mounts-and-messages - /proc/self/mem, /proc/self/mounts and /dev/kmsg can not be
 * mapped: ENODEV.
 *
 * user: root
 */
#include "case.h"

CASE("filetype/memory-mounts-and-messages")
{
	int mem;
	int mounts;
	int kmsg;

	mem = call_open("/proc/self/mem", O_RDWR, 0);

	mounts = call_open("/proc/self/mounts", O_RDONLY, 0);

	kmsg = call_open("/dev/kmsg", O_RDONLY, 0);

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  mem,	       /* descriptor */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  mem,	      /* descriptor */
		  0);	      /* offset in bytes */

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  mounts,      /* descriptor */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  mounts,     /* descriptor */
		  0);	      /* offset in bytes */

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  kmsg,	       /* descriptor */
		  0);	       /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  kmsg,	      /* descriptor */
		  0);	      /* offset in bytes */
}
