;;; The file with every line indented anew, as JSON.  -*- lexical-binding: t -*-

(require 'json)

(find-file (pop command-line-args-left))
(indent-rigidly (point-min) (point-max) -20)
(indent-region (point-min) (point-max))
(princ (json-encode (buffer-string)))
(kill-emacs)
