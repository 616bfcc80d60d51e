// What stands here is served by config.js: an import of each test file of the rooms that touch no page, so that a whole
// run opens one page for them, and not one for each file.
