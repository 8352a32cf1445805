/* shared/mode-taken-away - a file that has lost all permissions is still mapped by an older
 * descriptor.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"
#include <sys/stat.h>

CASE("shared/mode-taken-away")
{
	int fd = call_open("data", O_RDWR, 0);
	struct stat facts;
	char *area;

	premise("fchmod", fchmod(fd, 0));
	premise("fstat64", fstat(fd, &facts));
	value("mode", facts.st_mode);

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	peek(area);	 /* first byte of the file */
	poke(area, 'x'); /* the same byte */
	peek(area);	 /* the same byte */
}
