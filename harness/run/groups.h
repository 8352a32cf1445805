/*
 * groups.h - what the control groups of this process, and those above them, leave to its programs
 * (Documentation/admin-guide/cgroup-v2.rst, cgroup-v1/).
 */
#ifndef GROUPS_H
#define GROUPS_H

/* What has no limit, or none that can be read, is this. */
#define GROUPS_NO_LIMIT (1LL << 62)

long long groups_memory(void); /* bytes that they may have together, memory.max */
long long groups_tasks(void);  /* how many more there may be, of pids.max */

#endif
