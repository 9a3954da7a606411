-- Neovim 0.7 and later: `calmc lsp` for every buffer of a .calm file. Vim reads plugin/calm.vim instead.
local program = vim.g.calm_path or "calmc"
local started = {}

--- The folder of the project: the nearest one with calm.yaml, else the nearest with .git, else the file's own.
local function project(file)
  local own = vim.fn.fnamemodify(file, ":p:h")
  for _, mark in ipairs({ "calm.yaml", ".git" }) do
    local folder = own
    while vim.fn.getftype(folder .. "/" .. mark) == "" and folder ~= vim.fn.fnamemodify(folder, ":h") do
      folder = vim.fn.fnamemodify(folder, ":h")
    end
    if vim.fn.getftype(folder .. "/" .. mark) ~= "" then
      return folder
    end
  end
  return own
end

--- One server for each project.
local function start(buffer)
  local folder = project(vim.api.nvim_buf_get_name(buffer))
  local config = { name = "calmc", cmd = { program, "lsp" }, root_dir = folder, init_options = vim.g.calm_settings }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  if not started[folder] or vim.lsp.client_is_stopped(started[folder]) then
    started[folder] = vim.lsp.start_client(config)
  end
  vim.lsp.buf_attach_client(buffer, started[folder])
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = "calm",
  callback = function(event)
    if vim.fn.executable(program) == 1 then
      start(event.buf)
    end
  end,
})
