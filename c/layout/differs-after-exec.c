/* layout/differs-after-exec - With randomisation a program that is started again finds other
 * places.
 *
 * data: empty
 */
#include "case.h"

CASE("layout/differs-after-exec")
{
	int fd;
	char *area;
	char *places[8];
	int differ = 0;

	fd = premise("open", open("data", O_RDWR | O_APPEND));
	area = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	premise("mmap2", (long)area);
	premise_is("write", write(fd, &area, 4), 4);
	if (premise("pread64", pread(fd, places, 32, 0)) < 32)
		start_again();
	for (int i = 1; i < 8; i++)
		differ |= places[i] != places[0];
	value("differ", differ);
}
