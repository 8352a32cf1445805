/* commit/counted - Committed_AS follows what may be stored to, whatever call makes or ends it. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

/* Committed_AS of /proc/meminfo, in kB. */
static unsigned int committed(void)
{
	static char text[4097];
	int reader = premise("open", open("/proc/meminfo", O_RDONLY));

	premise("read", read(reader, text, 4096));
	premise("close", close(reader));
	return strtoul(strstr(text, "Committed_AS:") + 13, NULL, 10);
}

CASE("commit/counted")
{
	unsigned int last = committed();
	unsigned int now;

	call_mmap((void *)0x66000000,			   /* address */
		  0x400000,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	now = committed();
	value("private_writable", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mmap((void *)0x70000000,			   /* address */
		  0x400000,				   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	now = committed();
	value("private_to_read", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mprotect((void *)0x70000000, 0x100000, PROT_READ | PROT_WRITE);

	now = committed();
	value("made_writable", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mprotect((void *)0x70000000, 0x100000, PROT_READ);

	now = committed();
	value("and_back", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mprotect((void *)0x70000000, 0x100000, PROT_READ | PROT_WRITE);

	now = committed();
	value("once_more", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	poke((void *)0x70000000, 'x'); /* first byte of it */

	call_mprotect((void *)0x70000000, 0x100000, PROT_READ);

	now = committed();
	value("and_back_when_touched", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mmap((void *)0x78000000,					   /* address */
		  0x400000,						   /* length */
		  PROT_READ | PROT_WRITE,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, /* flags */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	now = committed();
	value("noreserve", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mmap((void *)0x80000000,			  /* address */
		  0x400000,				  /* length */
		  PROT_NONE,				  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	now = committed();
	value("shared_without_access", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mremap((void *)0x66000000, /* old address */
		    0x400000,		/* old length */
		    0x500000,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address */

	now = committed();
	value("grown", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mremap((void *)0x66000000, /* old address */
		    0x500000,		/* old length */
		    0x200000,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address */

	now = committed();
	value("cut", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mremap((void *)0x66000000,		   /* old address */
		    0x200000,			   /* old length */
		    0x300000,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x90000000);	   /* new address */

	now = committed();
	value("moved_and_grown", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_mmap((void *)0x90000000,			   /* address, over a part of it */
		  0x200000,				   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	now = committed();
	value("replaced_by_what_is_not_counted",
	      (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_munmap((void *)0x80000000, 0x400000);

	now = committed();
	value("shared_gone", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;

	call_munmap((void *)0x66000000, /* address */
		    0x3a000000);	/* length, all that is left */

	now = committed();
	value("all_gone", (int)(now - last + 512) >> 10); /* in MiB, rounded */
	last = now;
}
