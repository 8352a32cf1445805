/* version.h - the version of the suite; the man page and the packages say the same. */
#ifndef VERSION_H
#define VERSION_H

#define VERSION "0.1.0"

#endif
