/* Through glibc, dynamically: a file written by a shared mapping, and read back. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char line[16] = "";
	int fd = open(argc > 1 ? argv[1] : "glibc.out", O_RDWR | O_CREAT | O_TRUNC, 0600);
	char *map;

	if (fd < 0 || ftruncate(fd, 4096) < 0)
		return 1;
	map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (map == MAP_FAILED)
		return 2;
	strcpy(map, "by the mapping");
	msync(map, 4096, MS_SYNC);
	munmap(map, 4096);
	if (read(fd, line, 14) != 14)
		return 3;
	puts(line);
	return strcmp(line, "by the mapping") != 0;
}
