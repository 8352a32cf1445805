/* mks/too-many-areas - too many areas are EMFILE; Linux says ENOMEM for them as well. */
#include "mks.h"

CASE("mks/too-many-areas")
{
	char *page = (char *)0x50001000;
	char before[6];
	int old, new, back;

	file_bytes("/proc/sys/vm/max_map_count", 0, 6); /* the limit of the machine, as it was */

	old = call_open("/proc/sys/vm/max_map_count", O_RDONLY, 0);
	call_read(old, before, 6);
	new = call_open("/proc/sys/vm/max_map_count", O_WRONLY, 0);
	call_write(new, "1000", 4);

	call_mmap((void *)0x50000000,					   /* address */
		  0x400000,						   /* length, 4 MiB */
		  PROT_NONE,						   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_NORESERVE, /* flags */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	while (mprotect(page, 4096, PROT_READ) == 0)
		page += 2 * 4096;
	page = (char *)0x20000000;
	while (mmap(page, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0) !=
	       MAP_FAILED)
		page += 2 * 4096;

	call_mks_mmap((void *)0x30000000,     /* address, a free hint */
		      4096,		      /* length */
		      PROT_READ,	      /* prot */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      -1,		      /* descriptor, none */
		      0);		      /* offset in bytes */

	call_mmap((void *)0x30000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_PRIVATE | MAP_ANON, /* flags */
		  -1,			  /* descriptor, none */
		  0);			  /* offset in bytes */

	back = call_open("/proc/sys/vm/max_map_count", O_WRONLY, 0);
	call_write(back, before, 6);
}
