/* segments.c - see segments.h. */
#include "run/segments.h"

#include <stddef.h>
#include <sys/shm.h>

void segments_remove(pid_t pid, time_t since)
{
	struct shm_info info;
	int last = shmctl(0, SHM_INFO, (struct shmid_ds *)&info);

	for (int i = 0; i <= last; i++) {
		struct shmid_ds segment;
		int id = shmctl(i, SHM_STAT, &segment);

		if (id >= 0 && segment.shm_cpid == pid && segment.shm_ctime >= since &&
		    segment.shm_nattch == 0)
			shmctl(id, IPC_RMID, NULL);
	}
}
