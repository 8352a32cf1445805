/* What neither its owner nor who traces it may read: PR_SET_DUMPABLE of 0, which a child has, too.
 */
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	if (fork() == 0) {
		mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		_exit(0);
	}
	wait(0);
	return 0;
}
