"""The comments of code."""

import io
import tokenize


def comments_of(code):
    found = []
    if "#" not in code:
        return found  # The tokenizer is the slowest part of all.
    lines = code.split("\n")
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type != tokenize.COMMENT:
                continue
            line, column = token.start
            before = lines[line - 1][:column] if line <= len(lines) else ""
            found.append(
                {
                    "line": line,
                    # The reader counts in UTF-16 code units.
                    "column": len(before.encode("utf-16-le")) // 2,
                    "text": token.string,
                    "isOwnLine": before.strip() == "",
                }
            )
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass
    return found
