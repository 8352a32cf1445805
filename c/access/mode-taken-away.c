/* access/mode-taken-away - a mapping stays writable when its file may no longer be opened.
 *
 * user: nobody
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <sys/stat.h>

CASE("access/mode-taken-away")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	call_close(fd);
	premise("chmod", chmod("data", 0));
	call_open("data", O_RDWR, 0);
	poke(area, 'x'); /* first byte of the file */
	peek(area);	 /* the same byte */
}
