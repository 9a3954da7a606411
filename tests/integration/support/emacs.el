;;; Emacs as a user of calmc lsp by eglot, with the set-up of docs/editors; prints what it saw as JSON.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'json)

(defun calm-wait (what holds)
  (let ((end (+ (float-time) 20)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02))))

;; Without a screen Emacs is never idle, which is when it sends changes and asks for findings.
(defun calm-idle ()
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun calm-findings ()
  (calm-idle)
  (flymake-diagnostics))

(defun calm-finding (each)
  (list :from (1- (flymake-diagnostic-beg each))
        :to (1- (flymake-diagnostic-end each))
        :type (flymake-diagnostic-type each)
        :message (flymake-diagnostic-text each)))

(defun calm-conversation (file)
  (find-file file)
  ;; What `eglot-ensure' left for the moment after the command.
  (run-hooks 'post-command-hook)
  (calm-wait "the server" #'eglot-current-server)
  (calm-wait "findings" #'calm-findings)
  (let (seen)
    (cl-flet ((see (name value) (setq seen (append seen (list name value)))))
      (see :mode major-mode)
      (see :findings (vconcat (mapcar #'calm-finding (flymake-diagnostics))))
      (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
      (let ((last-nonmenu-event ?x))
        (cl-letf (((symbol-function 'completing-read)
                   (lambda (_prompt choices &rest _) (see :actions (vconcat (mapcar #'car choices))) (caar choices))))
          (call-interactively #'eglot-code-actions)))
      (see :fixed (buffer-string))
      (calm-wait "no findings" (lambda () (null (calm-findings))))
      (eglot-format-buffer)
      (see :formatted (buffer-string))
      (goto-char (point-min))
      (search-forward "monitored-by = ")
      (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
      (see :definition (1- (point)))
      (calm-idle)
      (eglot-rename "hub")
      (see :renamed (buffer-string)))
    seen))

(princ (json-encode
        (condition-case failure
            (calm-conversation (pop command-line-args-left))
          (error (list :failure (error-message-string failure))))))
(kill-emacs)
