/* utek/other-process-copy - PRIVATE copies the pages of another process as they are now. */
#include "utek.h"

CASE("utek/other-process-copy")
{
	char *stored = (void *)0x30000000;
	int child_status = -1; /* waitpid has not filled it in */
	int ends[2];
	int process;
	char byte_read;

	call_mmap((void *)0x30000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	premise("pipe", pipe(ends));
	process = premise("fork", fork());
	if (process == 0) {
		who("child");
		poke(stored, 'c'); /* first byte of the child's page */
		premise_is("write", write(ends[1], "", 1), 1);
		pause();
	}
	premise_is("read", read(ends[0], &byte_read, 1), 1);

	call_utek_mmap(process,		    /* process, the child */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot */
		       PRIVATE);	    /* share */

	peek((void *)0x50000000); /* first byte of the copy */
	peek((void *)0x30000000); /* first byte of the parent's own page */

	premise("kill", kill(process, SIGKILL));
	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
