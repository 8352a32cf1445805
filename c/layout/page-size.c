/* layout/page-size - the page size that the kernel tells every program is 4096. */
#include "case.h"

CASE("layout/page-size")
{
	value("page_size", getpagesize());
}
