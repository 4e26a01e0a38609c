"""How numbers, signs and letters of a Mandarin text are read: tables of rules, each a page of its own.

numerals    digits → hanzi
codes       addresses, telephone numbers, rooms, roads: what is read digit by digit
calendar    dates, years, times of day
amounts     ranges, shares, sums, measures, 两 or 二
signs       ① Ⅰ ○ + × and their like
letters     what a Latin letter sounds like
mandarin    the tables one after the other, and whatever number is left

A rule never takes a hanzi away nor puts two of them in another order.
"""
