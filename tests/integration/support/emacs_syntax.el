;;; What docs/editors/emacs/calm-mode.el takes for words, texts and comments: for each file a letter for each character.  -*- lexical-binding: t -*-

(require 'json)

(defun calm-letter (at)
  (let ((state (syntax-ppss at)))
    (cond ((eq (char-after at) ?\n) "\n")
          ((nth 4 state) "/")
          ((nth 3 state) "\"")
          ((memq (get-text-property at 'face) '(font-lock-keyword-face font-lock-constant-face)) "w")
          ((memq (get-text-property at 'face) '(font-lock-comment-face font-lock-comment-delimiter-face)) "/")
          ((eq (get-text-property at 'face) 'font-lock-string-face) "\"")
          (t " "))))

(defun calm-letters (file)
  (with-temp-buffer
    (insert-file-contents file)
    (calm-mode)
    (font-lock-ensure)
    (mapconcat #'calm-letter (number-sequence (point-min) (1- (point-max))) "")))

(princ (json-encode
        (mapcar (lambda (file) (cons file (calm-letters file)))
                (with-temp-buffer
                  (insert-file-contents (pop command-line-args-left))
                  (split-string (buffer-string) "\n" t)))))
(kill-emacs)
