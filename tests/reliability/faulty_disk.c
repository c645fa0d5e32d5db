/* A disk that fails at a chosen operation: loaded before libc, it counts what writes under one
   folder, and at the n-th does what fault_at() asked for. 0 counts only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { KILL = 1, EIO_ONCE, FULL_ONCE, EIO_EVER, FULL_EVER, SHORT_WRITE };

static long at, count;
static int mode;
static char under[4096];

void fault_at(long n, int m, const char *folder) {
  at = n; mode = m; count = 0;
  strncpy(under, folder, sizeof under - 1);
}

long faults_counted(void) { return count; }

static int ours(const char *path) { return under[0] && !strncmp(path, under, strlen(under)); }

static int ours_fd(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = under[0] ? readlink(link, path, sizeof path - 1) : -1;
  if (n < 0) return 0;
  path[n] = 0;
  return ours(path);
}

/* 0: go on; 1: shorten; -1: fail, errno is set */
static int fault(void) {
  count++;
  int ever = mode == EIO_EVER || mode == FULL_EVER;
  if (!at || (ever ? count < at : count != at)) return 0;
  if (mode == KILL) raise(SIGKILL);
  if (mode == SHORT_WRITE) return 1;
  errno = mode == EIO_ONCE || mode == EIO_EVER ? EIO : ENOSPC;
  return -1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITES(name, offset)                                         \
  ssize_t name(int fd, const void *data, size_t n, offset at_) {     \
    int f = ours_fd(fd) ? fault() : 0;                               \
    if (f < 0) return -1;                                            \
    return REAL(name)(fd, data, f && n > 1 ? n / 2 : n, at_);        \
  }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t n) {
  int f = ours_fd(fd) ? fault() : 0;
  if (f < 0) return -1;
  return REAL(write)(fd, data, f && n > 1 ? n / 2 : n);
}

#define ON_FD(name, more, given)                                     \
  int name(int fd more) {                                            \
    if (ours_fd(fd) && fault() < 0) return -1;                       \
    return REAL(name)(fd given);                                     \
  }
#define COMMA ,
ON_FD(fsync, , )
ON_FD(fdatasync, , )
ON_FD(ftruncate, COMMA off_t n, COMMA n)
ON_FD(ftruncate64, COMMA off64_t n, COMMA n)

int unlink(const char *path) {
  if (ours(path) && fault() < 0) return -1;
  return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
  if (ours(to) && fault() < 0) return -1;
  return REAL(rename)(from, to);
}

#define OPENS(name)                                                  \
  int name(const char *path, int flags, ...) {                       \
    va_list rest; va_start(rest, flags);                             \
    mode_t m = flags & O_CREAT ? va_arg(rest, mode_t) : 0;           \
    va_end(rest);                                                    \
    if (flags & O_CREAT && ours(path) && fault() < 0) return -1;     \
    return REAL(name)(path, flags, m);                               \
  }
OPENS(open)
OPENS(open64)
