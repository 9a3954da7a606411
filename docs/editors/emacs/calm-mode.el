;;; calm-mode.el --- Calm, the language for connecting SAP products to SAP Cloud ALM  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A major mode for .calm files: colours, comments, indentation, and `calmc lsp' as their server for eglot.

;;; Code:

(defgroup calm nil "Calm." :group 'languages)

(defcustom calm-program "calmc"
  "The compiler, which is also the server for eglot: a name in `exec-path', or an absolute path."
  :type 'string
  :risky t)

(defconst calm-name "[A-Za-z][A-Za-z0-9_-]*")

(defvar calm-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?= "." table)
    (modify-syntax-entry ?' "." table)
    table))

(defvar calm-font-lock-keywords
  `((,(regexp-opt '("import" "as" "param" "environment" "let" "assert" "for" "in" "when" "and" "or" "not") 'symbols)
     . font-lock-keyword-face)
    (,(regexp-opt '("true" "false") 'symbols) . font-lock-constant-face)
    (,(concat (regexp-opt '("secret" "key-file" "host" "strip-suffix" "join" "length" "keys") 'symbols) "[ \t]*(")
     1 font-lock-builtin-face)
    (,(concat "@[ \t]*" calm-name) . font-lock-preprocessor-face)
    (,(concat "\\_<\\(" calm-name "\\)[ \t]*=\\(?:[^=]\\|$\\)") 1 font-lock-variable-name-face)
    (,(concat ":[ \t]*\\(" calm-name "\\)") 1 font-lock-type-face)
    (,(concat "\\(?:^\\|[{};,]\\)[ \t]*\\(" calm-name "\\)"
              "\\(?:[ \t]+\\(?:" calm-name "\\|\"[^\"\n]*\"\\)\\)?[ \t]*\\(?::[ \t]*" calm-name "[ \t]*\\)?"
              "\\(?:{\\|when\\_>\\)")
     1 font-lock-function-name-face))
  "What is coloured beside texts and comments; what stands further up wins.")

(defun calm-indent-line ()
  "Indent the line by two blanks for each bracket that is open before it."
  (let* ((behind (- (point-max) (point)))
         (state (save-excursion (syntax-ppss (line-beginning-position))))
         (closes (save-excursion (back-to-indentation) (looking-at-p "[])}]")))
         (depth (max 0 (- (car state) (if closes 1 0)))))
    (unless (nth 8 state)
      (indent-line-to (* 2 depth))
      (when (> (- (point-max) behind) (point))
        (goto-char (- (point-max) behind))))))

;;;###autoload
(define-derived-mode calm-mode prog-mode "Calm"
  "Major mode for Calm."
  (setq-local comment-start "// "
              comment-start-skip "\\(?://+\\|/\\*+\\)[ \t]*"
              comment-end ""
              indent-line-function #'calm-indent-line
              indent-tabs-mode nil
              font-lock-defaults '(calm-font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.calm\\'" . calm-mode))

(with-eval-after-load 'eglot
  (defvar eglot-server-programs)
  (add-to-list 'eglot-server-programs (cons 'calm-mode (lambda (&rest _) (list calm-program "lsp")))))

(provide 'calm-mode)

;;; calm-mode.el ends here
