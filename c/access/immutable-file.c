/* access/immutable-file - A file that became immutable can be mapped shared and stored to by a
 * descriptor that was open for writing.
 *
 * user: root
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

#include <linux/fs.h>
#include <sys/ioctl.h>

CASE("access/immutable-file")
{
	int writer;
	int reader;
	int attributes = FS_IMMUTABLE_FL;
	int no_attributes = 0;

	writer = call_open("data", O_RDWR, 0);

	reader = call_open("data", O_RDONLY, 0);

	premise("ioctl", ioctl(reader, FS_IOC_SETFLAGS, &attributes));

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  writer,		  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the file */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  reader,		  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x70000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  reader,		   /* descriptor */
		  0);			   /* offset in bytes */

	peek((void *)0x70000000); /* first byte of the file */

	premise("ioctl", ioctl(reader, FS_IOC_SETFLAGS, &no_attributes));
}
