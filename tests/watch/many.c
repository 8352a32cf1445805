/* More areas with a page than a record shows the pages of. */
#include <sys/mman.h>

int main(void)
{
	for (int i = 0; i < 80; i++)
		*(char *)mmap((char *)0x60000000 + i * 8192, 4096, PROT_READ | PROT_WRITE,
			      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) = 1;
	return 0;
}
