// What stands here is served by config.js, as for pure-rooms.js: an import of each test file of the entry and its frames.
