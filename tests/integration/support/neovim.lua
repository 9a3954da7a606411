-- Neovim as a user of calmc lsp, with the set-up of docs/editors/vim; prints what it saw as JSON. The file is open.
local function wait(what, holds)
  if not vim.wait(20000, holds, 20) then
    error("waited in vain for " .. what)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

--- Places in units of bytes, from 0.
local function findings()
  return vim.tbl_map(function(each)
    return {
      from = { each.lnum, each.col },
      to = { each.end_lnum, each.end_col },
      message = each.message,
      code = each.code,
      severity = each.severity,
      source = each.source,
    }
  end, vim.diagnostic.get(0))
end

local function conversation()
  wait("findings", function() return #vim.diagnostic.get(0) > 0 end)
  local seen = { filetype = vim.bo.filetype, findings = findings() }

  -- The user goes to the finding, asks for what can be done, and takes the first.
  vim.ui.select = function(actions, options, choose)
    seen.actions = vim.tbl_map(options.format_item, actions)
    choose(actions[1], 1)
  end
  vim.diagnostic.goto_next({ float = false })
  vim.lsp.buf.code_action()
  wait("the fix", function() return #vim.diagnostic.get(0) == 0 end)
  seen.fixed = text()

  vim.lsp.buf.formatting_sync(nil, 20000)
  seen.formatted = text()

  vim.fn.search("monitored-by = \\zs")
  local place = vim.lsp.util.make_position_params()
  local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", place, 20000)
  seen.hover = vim.lsp.util.convert_input_to_markdown_lines(hover[1].result.contents)
  vim.lsp.buf.definition()
  wait("the definition", function() return vim.fn.line(".") == 1 end)
  seen.definition = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.rename("hub")
  wait("the new name", function() return text():find("monitored-by = hub", 1, true) ~= nil end)
  seen.renamed = text()
  return seen
end

local held, seen = pcall(conversation)
io.stdout:write(vim.fn.json_encode(held and seen or { failure = tostring(seen) }))
vim.cmd("qall!")
