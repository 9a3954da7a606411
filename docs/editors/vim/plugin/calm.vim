" Vim with the plugin vim-lsp: `calmc lsp` for every buffer of a .calm file. Neovim reads plugin/calm.lua instead.
if has('nvim')
  finish
endif

autocmd User lsp_setup call lsp#register_server({
      \ 'name': 'calmc',
      \ 'cmd': {_ -> [get(g:, 'calm_path', 'calmc'), 'lsp']},
      \ 'allowlist': ['calm'],
      \ })
