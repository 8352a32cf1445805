/* Forks away: who started it goes on, and the child maps something later. */
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
	if (fork() == 0) {
		setsid();
		if (fork() == 0) {
			usleep(200000);
			return mmap((void *)0x51000000, 4096, PROT_READ,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
		}
		_exit(0);
	}
	return 0;
}
