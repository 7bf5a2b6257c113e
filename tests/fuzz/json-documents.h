/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A document of tests/core/data/json-test-suite.txt. */
typedef struct {
  char   *name;
  GBytes *bytes;
} JsonDocument;

/* (transfer full) (element-type JsonDocument): @file is relative to tests/. */
GPtrArray *json_documents_new (const char *file);

G_END_DECLS
