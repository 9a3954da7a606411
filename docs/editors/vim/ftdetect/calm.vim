autocmd BufNewFile,BufRead *.calm setfiletype calm
