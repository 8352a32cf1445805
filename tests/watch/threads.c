/* Four threads that map and unmap at once. */
#include <pthread.h>
#include <sys/mman.h>

static void *work(void *context)
{
	for (int i = 0; i < 20; i++) {
		char *map = mmap(0, 4096 * 3, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
				 -1, 0);

		if (map == MAP_FAILED)
			return context;
		map[4096] = i;
		munmap(map, 4096 * 3);
	}
	return 0;
}

int main(void)
{
	pthread_t threads[4];
	void *result = 0, *one;

	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], 0, work, threads);
	for (int i = 0; i < 4; i++) {
		pthread_join(threads[i], &one);
		result = one ? one : result;
	}
	return result != 0;
}
