/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does what no program of ours does, to see that it would be noticed. Nobody is reached. */

#define G_LOG_DOMAIN "caller"

#include <arpa/inet.h>
#include <gio/gio.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int
open_unix (void)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "/run/baohao-nobody" };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  if (connect (fd, (struct sockaddr *) &address, sizeof address) == 0)
    return -1;
  return fd;
}

static int
open_datagram (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (9) };
  int fd = socket (AF_INET, SOCK_DGRAM, 0);

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  if (sendto (fd, "", 0, 0, (struct sockaddr *) &address, sizeof address) < 0)
    g_debug ("not sent");
  return fd;
}

int
main (int    argc,
      char **argv)
{
  const char *way = argc == 2 ? argv[1] : "";
  int fd;

  if (strcmp (way, "inet") == 0)
    fd = socket (AF_INET, SOCK_STREAM, 0);
  else if (strcmp (way, "inet6") == 0)
    fd = socket (AF_INET6, SOCK_STREAM, 0);
  else if (strcmp (way, "datagram") == 0)
    fd = open_datagram ();
  else if (strcmp (way, "netlink") == 0)
    return g_network_monitor_get_default () != NULL ? 0 : 1;
  else if (strcmp (way, "unix") == 0)
    fd = open_unix ();
  else
    return 2;
  return fd >= 0 && close (fd) == 0 ? 0 : 1;
}
